import { choosePhoto } from './choose-photo'
import { decode } from './decode'
import type { Scanned } from './scanned'

export type { Scanned }

/** The web shows the camera in the page; the mini-program has WeChat's own scanner. */
export const canLiveScan: boolean = typeof navigator !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia)

/** ms between two looks: a look takes up to 80 ms on a cheap phone */
const pause = 200

const grab = (video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined => {
  if (video.videoWidth === 0) return undefined
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  pen?.drawImage(video, 0, 0)
  return pen?.getImageData(0, 0, canvas.width, canvas.height)
}

const openCamera = async (holder: HTMLElement): Promise<{ readonly video: HTMLVideoElement; readonly close: () => void } | undefined> => {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
    const video = document.createElement('video')
    video.srcObject = stream
    video.muted = true
    video.playsInline = true
    // a class, because the build turns the name of the element into that of Taro's own
    video.className = 'scan-video'
    holder.replaceChildren(video)
    await video.play()
    const close = () => {
      for (const track of stream.getTracks()) track.stop()
      video.remove()
    }
    return { video, close }
  } catch {
    return undefined
  }
}

/**
 * Shows the camera inside the element with this id and tells of the first code it reads.
 * Answers with what stops it, or with nothing when there is no camera or the person forbids it.
 */
export const startScan = async (holderId: string, onText: (text: string) => void): Promise<(() => void) | undefined> => {
  const holder = document.getElementById(holderId)
  const camera = holder && canLiveScan ? await openCamera(holder) : undefined
  if (!camera) return undefined
  const canvas = document.createElement('canvas')
  let stopped = false
  const stop = () => {
    stopped = true
    camera.close()
  }
  const look = async (): Promise<void> => {
    if (stopped) return
    const image = grab(camera.video, canvas)
    const text = image ? await decode(image) : undefined
    if (stopped) return
    if (text === undefined) setTimeout(() => void look(), pause)
    else {
      stop()
      onText(text)
    }
  }
  void look()
  return stop
}

/** Reads a code from a picture the person takes or chooses. */
export const scanCode = async (): Promise<Scanned> => {
  const photo = await choosePhoto()
  if (!photo) return { ok: false, why: 'cancelled' }
  const text = await decode(await photo.bytes())
  return text === undefined ? { ok: false, why: 'not-read' } : { ok: true, text }
}
