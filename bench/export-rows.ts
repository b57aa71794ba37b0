import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { recordSheet } from '../cloudfunctions/shared/collection-sheets'
import { type Fields, forms } from '../domain/collection/forms'
import { writeWorkbook } from '../server/adapters/workbook/write/workbook'

/** A program of its own, so that its memory is that of the export alone. */
const [file = '', count = '0'] = process.argv.slice(2)

function* records(): Generator<Fields> {
  for (let i = 0; i < Number(count); i++)
    yield {
      committerName: `鹤岗市松鹤${i}号餐饮有限公司（虚构）`,
      committerCategory: 'organisation',
      committerCode: '91230421MA1L12TH2X',
      type: 'active',
      field: '市场主体承诺书',
      matter: '主动型，自愿作出承诺',
      content: `我企业依法诚信经营，自愿接受社会监督，第${i}号承诺。`,
      breach: '无',
      madeOn: '2025-05-18',
      disclosure: 'public',
    }
}

pipeline(writeWorkbook([recordSheet(forms.commitments, records())]), createWriteStream(file)).then(() => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  console.log(JSON.stringify({ cpuMs: Math.round((userCPUTime + systemCPUTime) / 1000), peakMb: Math.round(maxRSS / 1024) }))
})
