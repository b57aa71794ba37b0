import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { type CodeRead, readCode } from '../../../domain/entry'
import { ownHost } from '../../device/own-host'
import { canLiveScan, scanCode, startScan } from '../../device/scan'
import type { Scanned } from '../../device/scanned'

/** Without a way back to the scanner: back from the credit page is where one came from. */
export const openCode = (symbols: string): void => void Taro.redirectTo({ url: `/pages/credit/index?s=${symbols}` })

export interface Scanner {
  readonly camera: 'starting' | 'on' | 'none'
  /** what was read and is no integrity code: it is shown and goes no further */
  readonly foreign?: Extract<CodeRead, { kind: 'foreign' }>
  /** a picture was chosen and holds no code */
  readonly notRead: boolean
  /** opens WeChat's scanner, or on the web lets a picture be chosen */
  readonly pick: () => Promise<void>
  readonly again: () => void
}

/** Reads codes, opens those that are ours and only names the others. `holderId`: where the web shows its camera. */
export const useScanner = (holderId: string): Scanner => {
  const [camera, setCamera] = useState<Scanner['camera']>(canLiveScan ? 'starting' : 'none')
  const [foreign, setForeign] = useState<Scanner['foreign']>()
  const [notRead, setNotRead] = useState(false)

  const take = useCallback((scanned: { readonly text: string; readonly path?: string }) => {
    const read = readCode(scanned, ownHost())
    if (read.kind === 'ours') openCode(read.symbols)
    else if (read.kind === 'sign-in') void Taro.redirectTo({ url: `/pages/confirm/index?t=${read.ticket}` })
    else setForeign(read)
  }, [])

  useEffect(() => {
    if (!canLiveScan || foreign) return undefined
    let over = false
    let stop: (() => void) | undefined
    void startScan(holderId, text => take({ text })).then(started => {
      if (over) started?.()
      stop = started
      if (!over) setCamera(started ? 'on' : 'none')
    })
    return () => {
      over = true
      stop?.()
    }
  }, [holderId, foreign, take])

  const pick = useCallback(async () => {
    setNotRead(false)
    const scanned: Scanned = await scanCode()
    if (scanned.ok) take(scanned)
    else setNotRead(scanned.why === 'not-read')
  }, [take])
  const again = () => {
    setForeign(undefined)
    setNotRead(false)
  }
  return { camera, foreign, notRead, pick, again }
}
