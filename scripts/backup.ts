import { productionConfig } from '../server/hosts/local/config'
import { takeBackup } from './backup/take'
import { folderOf, runCommand, secondsSince, sizeOf, timeOf } from './backup/told'

/** `npm run backup`: with the environment of `npm run serve`, beside a running host too. */
runCommand('未备份', async () => {
  const since = Date.now()
  const to = folderOf('to', '用法：npm run backup -- --to 新文件夹')
  const { documents, pictures, bytes, takenAt, missing } = await takeBackup(productionConfig(process.env), to)
  return [
    `备份完成：${to}`,
    `  文档 ${documents} 份，图片 ${pictures} 张，共 ${sizeOf(bytes)}，用时 ${secondsSince(since)}；数据截至 ${timeOf(takenAt)}`,
    ...(missing > 0 ? [`  注意：有 ${missing} 张图片在数据文件夹中找不到，备份中也没有，请检查 DATA_DIR`] : []),
    '  备份中没有 MASTER_KEY：请另行保管。没有它，备份不能恢复，印出的诚信码也全部失效。',
    '  备份含个人信息：请存放在加密、限制访问、与本机分开的地方。',
  ].join('\n')
})
