/**
 * What WeChat lets the mini-program do only when its privacy guideline (用户隐私保护指引) names it, with the purpose to enter there.
 * A test holds this list to the calls in the build: an interface that is missing here fails on every phone.
 */
export const privacyInterfaces: Readonly<Record<string, string>> = {
  chooseMedia: '为提交申请拍摄或选择营业执照、门头和授权书照片',
  setClipboardData: '为把邀请码或接口密钥复制下来，交给要使用的同事',
  saveImageToPhotosAlbum: '为把诚信码图片保存到相册，便于打印张贴',
  getPhoneNumber: '为核对您是不是被邀请担任岗位的人；号码只用来比对，不保存',
}
