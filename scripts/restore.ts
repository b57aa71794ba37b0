import { productionConfig } from '../server/hosts/local/config'
import { putBack } from './backup/put-back'
import { folderOf, runCommand, secondsSince, timeOf } from './backup/told'

/** `npm run restore`: into an empty installation, with the environment that `npm run serve` will have. */
runCommand('未恢复', async () => {
  const since = Date.now()
  const from = folderOf('from', '用法：npm run restore -- --from 备份文件夹')
  const { documents, pictures, takenAt } = await putBack(productionConfig(process.env), from)
  return [
    `恢复完成：${from}`,
    `  文档 ${documents} 份，图片 ${pictures} 张，用时 ${secondsSince(since)}；数据截至 ${timeOf(takenAt)}`,
    '  此后的办理都不在其中：对外开放之前，请先补办此后的暂停与撤销，否则已撤销的诚信码会显示有效。',
  ].join('\n')
})
