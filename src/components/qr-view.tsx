import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { qrSvg } from './qr-svg'
import { svgUri } from './svg-uri'
import './qr-view.scss'

export interface QrViewProps {
  readonly text: string
  /** said by screen readers */
  readonly label: string
}

/** A QR code drawn here, black on white in both themes. */
export const QrView = ({ text, label }: QrViewProps) => {
  const src = useMemo(() => svgUri(qrSvg(text)), [text])
  // square in square; aspectFit moves it aside on the web where text is centred
  return <Image className="qr" src={src} mode="scaleToFill" {...{ 'aria-label': label }} />
}
