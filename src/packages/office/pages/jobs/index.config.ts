export default definePageConfig({ navigationBarTitleText: '赋码任务' })
