import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ingestScopes } from '../../../contract/vocabulary-ingest'
import { actionWords, actorWords, outcomeWords, subjectWords } from './audit-words'

/** Every action that the contract names and that leaves a row: what is written, and what is personal. */
const written = (): readonly string[] =>
  readdirSync('contract')
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => [
      ...readFileSync(join('contract', name), 'utf8').matchAll(/action<[\s\S]*?>\(\)\(\s*'([a-z]+)',\s*'([a-z-]+)',\s*'write'/g),
    ])
    .map(([, audience, name]) => `${audience}/${name}`)

describe('the trail in words', () => {
  it('has a name for every action that writes', () => {
    expect(written().length).toBeGreaterThan(15)
    const ingested = Object.keys(ingestScopes).map(scope => `ingest/${scope}`)
    expect([...written(), ...ingested].filter(action => actionWords(action) === '其他操作')).toEqual([])
  })

  it('says what came of it', () => {
    expect(['approve', 'suspend', 'assign 40', 'differs'].map(outcomeWords)).toEqual(['通过', '暂停', '40 件', '不一致'])
    expect(['30-days', 'ran-out', 'overdue'].map(outcomeWords)).toEqual(['提前 30 天', '已到期', '已提醒'])
  })

  it('shows the end of an id, whose it is, and no code of a post', () => {
    expect(subjectWords('office/assign', '01M88019V94TS206FGWWR3MWP3')).toBe('申请 …R3MWP3')
    expect(subjectWords('admin/invite', 'officer@commerce')).toBe('部门审核员 · 市商务局')
    expect(subjectWords('admin/officers', '-')).toBe('')
    expect(actorWords('officer+office', 'demo-office')).toBe('部门审核员、信用办 demo-office')
    expect([actorWords('citizen', 'citizen'), actorWords('system', 'system')]).toEqual(['公众（未登录）', '系统'])
  })
})
