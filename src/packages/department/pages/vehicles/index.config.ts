export default definePageConfig({ navigationBarTitleText: '营运车辆' })
