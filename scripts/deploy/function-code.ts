import * as v from 'valibot'
import type { Cloud } from './cloud'
import { Stop } from './fault'
import type { Package } from './function-package'
import type { Place } from './place'
import { zip } from './zip'

/** Where code waits for the function service, as the official manager-node 5.6 has it: a bucket of the platform in each region. */
const waitingRooms: Readonly<Record<string, string>> = {
  'ap-shanghai': 'sh',
  'ap-guangzhou': 'gz',
  'ap-beijing': 'bj',
  'ap-singapore': 'sg',
}
const platformAccount = '1253665819'

/** Uploads a function's code; answers how CreateFunction and UpdateFunctionCode name it. `print` is too large for a request of the API. */
export const uploadCode = async (cloud: Cloud, { envId, storage }: Place, { name, files }: Package): Promise<object> => {
  const { region, accountId } = storage
  const room = waitingRooms[region]
  if (!room) throw new Stop(`不知道地域 ${region} 的代码上传地址：目前支持 ${Object.keys(waitingRooms).join('、')}`)
  const path = `${accountId}/${envId}/${name}.zip`
  const { Date: date, Sign } = await cloud.call(
    'scf',
    'GetTempCosInfo',
    { ObjectPath: path },
    v.object({ Date: v.string(), Sign: v.string() }),
  )
  await cloud.put({ bucket: `${room}tempcos-${platformAccount}`, region }, `${date}/${path}`, zip(files), {}, Sign)
  return { CosBucketRegion: region, TempCosObjectName: `/${date}/${path}` }
}
