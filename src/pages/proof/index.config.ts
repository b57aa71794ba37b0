export default definePageConfig({ navigationBarTitleText: '核验存证' })
