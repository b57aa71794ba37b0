import { View } from '@tarojs/components'

const Waiting = () => <View />

export default Waiting
