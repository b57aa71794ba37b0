export default definePageConfig({ navigationBarTitleText: '签署主动承诺' })
