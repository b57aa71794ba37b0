import { city } from '../../../city'
import { categoryOfUscc, detailsOf, differences, emptyForm, formOf, typedUpon } from './form'
import { sectorOptions } from './sector-options'

const saved = { ...emptyForm, name: '旧名（虚构）', address: '旧址（虚构）' }

describe('what was typed', () => {
  it('stands upon the newest of what was not', () => {
    const typed = { ...saved, name: '新名（虚构）' }
    const newest = { ...saved, name: '别处的名（虚构）', address: '别处的址（虚构）' }
    expect(typedUpon(saved, typed, newest)).toMatchObject({ name: '新名（虚构）', address: '别处的址（虚构）' })
  })
  it('a field that was emptied stays empty', () => {
    expect(typedUpon(saved, { ...saved, address: '' }, saved).address).toBe('')
  })
  it('goes to the host and comes back as it was', () => {
    const form = { ...saved, uscc: '92230403MAX77001X4', category: 'soleTrader' as const, sectorId: 'taxi', shopPhoto: 'f1' }
    expect(detailsOf(form)).not.toHaveProperty('licencePhoto')
    expect(differences(formOf(detailsOf(form)), form)).toEqual([])
  })
})

describe('the kind of committer', () => {
  it('is suggested by the second place of the code', () => {
    expect(['92', '91', '93', '12', '52', '9', ''].map(categoryOfUscc)).toEqual([
      'soleTrader',
      'organisation',
      'organisation',
      'organisation',
      'organisation',
      '',
      '',
    ])
  })
})

describe('the list of sectors', () => {
  it('has every sector of the city once, by its unit, and what no unit claims last', () => {
    expect(sectorOptions.map(({ id }) => id).sort()).toEqual(city.sectors.map(({ id }) => id).sort())
    const groups = sectorOptions.map(({ group }) => group)
    expect(groups.filter((group, i) => group !== groups[i - 1])).toHaveLength(new Set(groups).size)
    expect(sectorOptions[sectorOptions.length - 1]?.id).toBe('other')
  })
})
