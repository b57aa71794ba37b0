export default definePageConfig({ navigationBarTitleText: '归集记录' })
