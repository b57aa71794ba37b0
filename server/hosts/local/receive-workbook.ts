import { maySendWorkbook, storeWorkbook } from '../../../cloudfunctions/imports/take-file'
import { workbookBytes } from '../../../contract/imports'
import type { Reply } from '../../../contract/reply'
import type { Services } from '../../ports/services'
import type { HttpRequest } from './http'
import { actorOf } from './session'
import { turns } from './turns'

/** a workbook is held in memory while it is received: a crowd waits */
const atOnce = 2

/** POST /files?kind=workbook: kept for whoever sent it and may begin an import of it. */
export const receiveWorkbook = (services: Services): ((request: HttpRequest) => Promise<Reply<{ readonly id: string }>>) => {
  const inTurn = turns(atOnce)
  return async request => {
    const actor = await actorOf(services, request)
    const may = maySendWorkbook(actor)
    if (!may.ok) return may
    return inTurn(async () => {
      const received = await request.upload(workbookBytes)
      return received.ok ? storeWorkbook(services, actor, received.value) : received
    })
  }
}
