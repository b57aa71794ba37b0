import { ok, type Reply, refuse } from '../../contract/reply'
import type { CollectionForm } from '../../contract/vocabulary-collection'
import type { ChosenWorkbook } from '../device/choose-workbook'
import { saveBlob } from '../device/save-file'
import { patience } from './no-answer'

/** a long workbook over a slow line */
const longPatience = 12 * patience

const isReply = (value: unknown): value is Reply<never> => typeof value === 'object' && value !== null && 'ok' in value

/** A body that is an answer of the host and not a proxy's page. */
const replyOf = async <T>(response: Response): Promise<Reply<T>> => {
  const body: unknown = await response.json().catch(() => undefined)
  return isReply(body) ? body : refuse('unavailable')
}

/** Sends one workbook; the answer's id is what an import begins with. Sent twice it would lie there twice: a person decides on that. */
export const sendWorkbook = async (file: ChosenWorkbook): Promise<Reply<{ readonly id: string }>> => {
  const form = new FormData()
  form.append('file', file.content, file.name)
  const sent = { method: 'POST', body: form, credentials: 'same-origin', signal: AbortSignal.timeout(longPatience) } as const
  const response = await fetch('/files?kind=workbook', sent).catch(() => undefined)
  return response ? replyOf(response) : refuse('unavailable')
}

const nameOf = (response: Response): string => {
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return decodeURIComponent(name) || '归集信息.xlsx'
}

/** Fetches a file that the host makes and hands it to the browser's downloads. */
const save = async (path: string): Promise<Reply<{ readonly fileName: string }>> => {
  const asked = { credentials: 'same-origin', signal: AbortSignal.timeout(longPatience) } as const
  const response = await fetch(path, asked).catch(() => undefined)
  if (!response) return refuse('unavailable')
  if (!response.ok) return replyOf(response)
  // a file that breaks off on its way is no file
  const blob = await response.blob().catch(() => undefined)
  if (!blob) return refuse('unavailable')
  const fileName = nameOf(response)
  saveBlob(blob, fileName)
  return ok({ fileName })
}

/** The officer's own file with its marks. */
export const saveMarked = (importId: string) => save(`/imports/${importId}/marked`)
/** All that stands of a unit in the layout of Attachment 3; or one form of it, for paper. */
export const saveRecords = (unitId: string, paperOf?: CollectionForm) =>
  save(`/records/export?unitId=${encodeURIComponent(unitId)}${paperOf ? `&form=${paperOf}&as=pdf` : ''}`)
/** The codes that an import's rows have got: a workbook and posters. */
export const saveCodes = (importId: string, part: number) => save(`/imports/${importId}/codes.zip?part=${part}`)
