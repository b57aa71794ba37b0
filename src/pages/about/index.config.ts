export default definePageConfig({ navigationBarTitleText: '关于诚信码' })
