import fc from 'fast-check'
import { type Disclosure, disclosures } from '../../contract/vocabulary'
import { type RecordState, recordStates } from '../../contract/vocabulary-collection'
import { mostLines } from '../../domain/records/page-lines'
import { changeCode, got } from '../../tests/support/applicant'
import { coded, force, marks, pagesOf, settled, titles, withdraw, withPages, world } from '../../tests/support/page-world'
import { lineOf, put } from '../../tests/support/records'

jest.setTimeout(60_000)
withPages()

describe('the public page of an entity', () => {
  it('shows each record in its section, whether it was there before the code or came after it', async () => {
    await put(world, 'honours')
    expect(await marks()).toEqual([])
    await coded()
    await put(world, 'voluntary')
    await put(world, 'others')
    expect(await titles()).toEqual([[['纳税信用等级评价方案'], ['爱心捐赠公益'], ['特色餐饮企业']]])
  })

  it('says of a record whose it is nothing more, and until when it is valid', async () => {
    await coded()
    const { id } = await put(world, 'honours')
    await settled()
    const [stored] = await pagesOf()
    expect(stored?.page.honours).toEqual([
      {
        id,
        title: '纳税信用等级评价方案',
        detail: '',
        provider: '税务局',
        disputed: false,
        validUntil: Date.parse('2027-07-22T16:00:00Z'),
      },
    ])
  })

  it('loses a withdrawn record on every sticker that the entity ever had', async () => {
    const { code } = await coded()
    const { id } = await put(world, 'others')
    await settled()
    got(await changeCode(world, code.id, 'reissue'))
    expect(await titles()).toEqual(Array(2).fill([[], [], ['特色餐饮企业']]))
    await withdraw(id)
    expect(await titles()).toEqual(Array(2).fill([[], [], []]))
  })

  it('keeps its records when the code is suspended, revoked or renewed', async () => {
    const { code } = await coded()
    await put(world, 'others')
    await settled()
    for (const change of ['suspend', 'resume', 'revoke'] as const) {
      got(await changeCode(world, code.id, change))
      expect((await pagesOf())[0]?.page.others).toHaveLength(1)
    }
  })

  it('lists what is valid longest first, twenty of a section, and says how many more there are', async () => {
    await coded()
    for (let n = 0; n < mostLines + 3; n++) await put(world, 'honours', { basis: `方案${n}`, validUntil: `20${30 + n}-01-01` })
    await put(world, 'honours', { basis: '长期', validUntil: '' })
    await settled()
    const [stored] = await pagesOf()
    expect(stored?.page.honours.map(({ title }) => title).slice(0, 3)).toEqual(['长期', '方案22', '方案21'])
    expect([stored?.page.honours.length, stored?.page.rest]).toEqual([mostLines, { honours: 4 }])
  })

  it('stays below what a mini-program takes at once, however long its lines', async () => {
    await coded()
    const long = (n: number, length: number) => `${n}`.padEnd(length, '长')
    for (let n = 0; n < mostLines + 1; n++) {
      await put(world, 'honours', { basis: long(n, 512), recogniser: long(n, 200) })
      await put(world, 'voluntary', { item: long(n, 512), detail: long(n, 4000), provider: long(n, 200) })
      await put(world, 'others', { item: long(n, 512), provider: long(n, 200) })
    }
    await settled()
    expect(Buffer.byteLength(JSON.stringify((await pagesOf())[0]))).toBeLessThan(200 * 1024)
  })

  it('holds nothing of a record that is not published and open to the public', async () => {
    await coded()
    const some = fc.array(
      fc.record({
        form: fc.constantFrom('commitments' as const, 'honours' as const, 'voluntary' as const, 'others' as const),
        state: fc.constantFrom(...(Object.keys(recordStates) as RecordState[])),
        disclosure: fc.constantFrom(...(Object.keys(disclosures) as Disclosure[])),
      }),
      { minLength: 1, maxLength: 8 },
    )
    let count = 0
    await fc.assert(
      fc.asyncProperty(some, async records => {
        const secret: string[] = []
        const open: string[] = []
        for (const { form, state, disclosure } of records) {
          const mark = `记号${++count}号`
          const changed = { basis: mark, item: mark, content: mark, field: mark, ...(form === 'commitments' ? { disclosure } : {}) }
          const { id } = await put(world, form, Object.fromEntries(Object.entries(changed).filter(([field]) => field in lineOf[form])))
          await force(id, state, disclosure)
          const shown = form !== 'commitments' && disclosure === 'public' && ['published', 'disputed', 'upheld'].includes(state)
          ;(shown ? open : secret).push(mark)
          await settled()
          const text = JSON.stringify(await pagesOf())
          for (const one of secret) expect(text).not.toContain(one)
        }
        const { page } = (await pagesOf())[0] ?? { page: null }
        const rest = Object.values(page?.rest ?? {}).reduce((sum, one) => sum + one, 0)
        if (rest === 0) for (const one of open) expect(JSON.stringify(page)).toContain(one)
      }),
      { numRuns: 25 },
    )
  })
})
