export default definePageConfig({ navigationBarTitleText: '申请诚信码' })
