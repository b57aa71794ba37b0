export default definePageConfig({ navigationBarTitleText: '补充展示信息' })
