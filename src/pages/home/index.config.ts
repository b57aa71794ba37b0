export default definePageConfig({ navigationBarTitleText: '码上诚信', enableShareAppMessage: true })
