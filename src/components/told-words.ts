import type { PrintedFile } from '../../contract/print'

/** What is said of a file that the device has taken, or has not. */
export const toldWords = ({ fileName, without }: PrintedFile, saved: boolean): string => {
  if (!saved) return '没有保存成功：请在手机设置中允许保存文件或图片，再试一次。'
  const got = `已取得“${fileName}”`
  return without ? `${got}。微信暂时没有给出小程序码，这一份印的是二维码，同样有效；过几分钟可以再下载一次。` : got
}
