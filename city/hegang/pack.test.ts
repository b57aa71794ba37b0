import { mostCharacters } from '../../domain/sections/limits'
import { city, districtByCode, sectionsOfSector, sectorById, templateById, unitById, unitOfSector } from '..'
import { hegang } from '.'

const ids = (list: readonly { readonly id: string }[]) => list.map(each => each.id)
const repeated = (list: readonly string[]) => list.filter((each, index) => list.indexOf(each) !== index)

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts)
  return []
}

describe('the Hegang pack', () => {
  it('names every unit, sector, template and district once', () => {
    expect(repeated(ids(hegang.units))).toEqual([])
    expect(repeated(ids(hegang.sectors))).toEqual([])
    expect(repeated(ids(hegang.templates))).toEqual([])
    expect(repeated(hegang.districts.map(district => district.code))).toEqual([])
    expect(repeated([...hegang.units, ...hegang.sectors, ...hegang.districts].map(each => each.name))).toEqual([])
  })

  it('has the 17 responsible units of the notice: the office, eight districts, eight departments', () => {
    const ofKind = (kind: string) => hegang.units.filter(unit => unit.kind === kind).length
    expect([hegang.units.length, ofKind('office'), ofKind('district'), ofKind('department')]).toEqual([17, 1, 8, 8])
    expect(unitById(hegang.creditOfficeId)?.kind).toBe('office')
  })

  it('gives every sector one deciding unit, never a district, and a template', () => {
    for (const sector of hegang.sectors) {
      expect(hegang.units.filter(unit => unit.id === sector.unitId && unit.kind !== 'district')).toHaveLength(1)
      expect(hegang.templates.filter(template => template.id === sector.templateId)).toHaveLength(1)
    }
  })

  it('gives each unit the trades that attachment 4 gives it', () => {
    const trades = (unitId: string) =>
      hegang.sectors
        .filter(sector => sector.unitId === unitId)
        .map(sector => sector.id)
        .sort()
    expect(
      Object.fromEntries(hegang.units.filter(unit => unit.kind !== 'district').map(unit => [unit.shortName, trades(unit.id)])),
    ).toEqual({
      市营商局: ['other'],
      市文体广旅局: ['scenic', 'training-culture'],
      市科技局: ['training-science'],
      市住建局: ['estate-agency'],
      市工信局: ['heritage-industry'],
      市商务局: ['catering-commerce', 'heritage-commerce', 'housekeeping'],
      市市场监管局: ['catering-market', 'heritage-market', 'lodging', 'online-shop', 'souvenir', 'testing'],
      市农业农村局: ['green-food', 'organic-food'],
      市交通局: ['coach', 'ride-hailing', 'taxi'],
    })
  })

  it('knows the divisions of Hegang by their national codes', () => {
    expect([hegang.code, ...hegang.districts.map(({ code, name }) => `${code} ${name}`)]).toEqual([
      '230400',
      '230402 向阳区',
      '230403 工农区',
      '230404 南山区',
      '230405 兴安区',
      '230406 东山区',
      '230407 兴山区',
      '230421 萝北县',
      '230422 绥滨县',
    ])
  })

  it('names the units in the order of attachment 4', () => {
    expect(hegang.units.map(unit => unit.shortName).join(' ')).toBe(
      '市营商局 绥滨县政府 萝北县政府 工农区政府 向阳区政府 南山区政府 东山区政府 兴山区政府 兴安区政府 市文体广旅局 市科技局 市住建局 市工信局 市商务局 市市场监管局 市农业农村局 市交通局',
    )
  })

  it('leaves no department without a sector and no template without use', () => {
    for (const unit of hegang.units.filter(each => each.kind === 'department')) {
      expect(hegang.sectors.some(sector => sector.unitId === unit.id)).toBe(true)
    }
    for (const template of hegang.templates) expect(hegang.sectors.some(sector => sector.templateId === template.id)).toBe(true)
  })

  it('shows every district to its own government', () => {
    const governments = hegang.districts.map(district => unitById(district.unitId))
    expect(governments.every(unit => unit?.kind === 'district')).toBe(true)
    expect(new Set(governments).size).toBe(8)
    for (const district of hegang.districts) {
      expect(district.code.startsWith(hegang.code.slice(0, 4))).toBe(true)
      expect(unitById(district.unitId)?.shortName).toBe(`${district.name}政府`)
    }
  })

  it('words every commitment as attachment 3 does, within the limits of the national platform', () => {
    for (const template of hegang.templates) {
      expect(template).toMatchObject({ type: 'active', field: '市场主体承诺书', matter: '主动型，自愿作出承诺' })
      expect(template.version).toBeGreaterThanOrEqual(1)
      expect(template.paragraphs.length).toBeGreaterThanOrEqual(6)
      expect(template.paragraphs.length).toBeLessThanOrEqual(9)
      expect(template.paragraphs.join('\n').length).toBeLessThanOrEqual(4000)
      expect(template.breach.length).toBeGreaterThan(0)
      expect(template.breach.length).toBeLessThanOrEqual(4000)
      expect(template.matter.length).toBeLessThanOrEqual(512)
    }
    expect(templateById('catering')?.version).toBe(3)
  })

  it('holds no personal data: nothing like a phone, a mailbox or an identity number', () => {
    const held = texts(hegang)
    expect(held.length).toBeGreaterThan(150)
    for (const text of held) expect(text).not.toMatch(/\d{7,}|\d{3,4}-\d{3,}|@/)
  })

  it('is written in NFC, without stray spaces', () => {
    for (const text of texts(hegang)) {
      expect(text.normalize('NFC')).toBe(text)
      expect(text.trim()).toBe(text)
    }
  })
})

describe("the sections of Hegang's sectors", () => {
  const sectionTitles = (id: string) => sectionsOfSector(id).map(({ title }) => title)

  it.each([
    ['training-culture', ['办学资质', '师资', '收费标准', '自愿注册']],
    ['training-science', ['办学资质', '师资', '收费标准', '自愿注册']],
    ['estate-agency', ['资质', '自愿注册']],
    ['housekeeping', ['资质', '自愿注册']],
    ['testing', ['资质', '自愿注册']],
    ['green-food', ['绿色食品证书', '自愿注册']],
    ['organic-food', ['有机食品证书', '自愿注册']],
    ['heritage-market', ['字号类别', '自愿注册']],
    ['taxi', ['经营许可', '自愿注册']],
    ['scenic', ['景区等级', '自愿注册']],
    ['lodging', ['自愿注册']],
  ])('show of %s what the requirements name', (sectorId, titles) => {
    expect(sectionTitles(sectorId)).toEqual(titles)
  })

  const every = hegang.sectors.flatMap(({ id }) => sectionsOfSector(id))

  it('are named once in a sector, begin with a required field, and have one end at most', () => {
    for (const { id } of hegang.sectors) expect(repeated(ids(sectionsOfSector(id)))).toEqual([])
    for (const { id, fields, pictures } of every) {
      expect([id, repeated(ids(fields)), fields[0]?.required]).toEqual([id, [], true])
      expect([id, fields.filter(({ until }) => until).length <= 1, pictures <= 6]).toEqual([id, true, true])
    }
  })

  it('have fields that the contract can carry and a document can hold: names of letters, choices where one chooses, checks that compile', () => {
    for (const { id, fields } of every) {
      expect(id).toMatch(/^[a-z-]{1,24}$/)
      for (const field of fields) {
        expect(field.id).toMatch(/^[A-Za-z]{1,24}$/)
        expect([field.id, field.kind === 'choice']).toEqual([field.id, (field.choices ?? []).length > 1])
        if (field.until || field.lasting) expect(field.kind).toBe('day')
        if (field.check) expect(() => new RegExp(`^(?:${field.check?.pattern})$`, 'u')).not.toThrow()
      }
      const characters = fields.reduce((sum, { kind, max }) => sum + (max ?? mostCharacters[kind]), 0)
      expect([id, characters <= 2000]).toEqual([id, true])
    }
  })
})

describe('the look-ups of the installed pack', () => {
  it('answer for what exists and say undefined for what does not', () => {
    expect(unitOfSector('catering-commerce')?.shortName).toBe('市商务局')
    expect(unitOfSector('catering-market')?.shortName).toBe('市市场监管局')
    expect(unitOfSector('other')?.id).toBe(city.creditOfficeId)
    expect(districtByCode('230422')?.name).toBe('绥滨县')
    expect([sectorById('x'), unitById('x'), districtByCode('230400'), templateById('x'), unitOfSector('x')]).toEqual(
      Array(5).fill(undefined),
    )
  })
})
