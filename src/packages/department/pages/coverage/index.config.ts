export default definePageConfig({ navigationBarTitleText: '应赋码覆盖' })
