export default definePageConfig({ navigationBarTitleText: '主体自报信息' })
