import fc from 'fast-check'
import { plateForm, readPlate, shownPlate } from './plate'

const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']
const figures = [...'0123456789']
const from = (...lists: readonly (readonly string[])[]) => fc.tuple(...lists.map(list => fc.constantFrom(...list))).map(all => all.join(''))
const times = (list: readonly string[], n: number) => Array.from({ length: n }, () => list)
const either = [...letters, ...figures]
const head = from([...'京沪黑吉辽蒙琼'], letters)
const small = from([...'ABCDEFGHJK'], either, ...times(figures, 4))
const large = from(...times(figures, 5), [...'ABCDEFGHJK'])
const ordinary = from(...times(either, 4), figures)
const plates = fc.tuple(head, fc.oneof(ordinary, small, large)).map(all => all.join(''))

describe('a number plate', () => {
  it.each([
    ['黑H12345', '黑H12345', 'ordinary'],
    ['黑ht1234', '黑HT1234', 'ordinary'],
    ['黑Ｈ·１２３４５', '黑H12345', 'ordinary'],
    ['黑 H • D12345', '黑HD12345', 'newEnergySmall'],
    ['黑HFA1234', '黑HFA1234', 'newEnergySmall'],
    ['黑H-12345D', '黑H12345D', 'newEnergyLarge'],
  ])('%s is read as %s', (typed, read, form) => {
    expect(readPlate(typed)).toBe(read)
    expect(plateForm(read)).toBe(form)
  })

  it.each([
    ['', 'nothing'],
    ['H12345', 'no province'],
    ['鹤H12345', 'no province of that name'],
    ['黑112345', 'no letter of an office'],
    ['黑H1234', 'six places'],
    ['黑H123456', 'eight places without a letter of new energy'],
    ['黑HL12345', 'a letter that new energy does not use'],
    ['黑HDI1234', 'an I in the serial'],
    ['黑HI12345', 'an I where the letter of new energy stands'],
    ['黑H12345I', 'an I where that of a large vehicle stands'],
    ['黑H1O345', 'an O in the serial'],
    ['黑HABCDE', 'no figure'],
    ['黑H1234挂', 'a trailer'],
    ['黑H1234警', 'police'],
    ['黑HD123456', 'nine places'],
    ['车牌黑H12345', 'words before it'],
  ])('%s is none: %s', typed => {
    expect(readPlate(typed)).toBeUndefined()
  })

  it('is read from whatever case, width and dots it was typed with, and reading it again changes nothing', () => {
    const wide = (text: string) => text.replace(/[0-9A-Za-z]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    const dressed = fc.constantFrom<(plate: string) => string>(
      plate => plate.toLowerCase(),
      wide,
      shownPlate,
      plate => ` ${[...plate].join(' ')} `,
      plate => wide(shownPlate(plate).toLowerCase()),
    )
    fc.assert(
      fc.property(plates, dressed, (plate, dress) => {
        expect(readPlate(dress(plate))).toBe(plate)
        expect(readPlate(plate)).toBe(plate)
      }),
    )
  })

  it('with an I or an O in place of any letter or figure is none', () => {
    fc.assert(
      fc.property(plates, fc.nat(), fc.constantFrom('I', 'O', 'i', 'ｏ'), (plate, at, wrong) => {
        const place = 1 + (at % (plate.length - 1))
        expect(readPlate(plate.slice(0, place) + wrong + plate.slice(place + 1))).toBeUndefined()
      }),
    )
  })

  it('an ordinary one with a place less and one of new energy with a place more are none', () => {
    fc.assert(
      fc.property(plates, plate => {
        const shorter = readPlate(plate.slice(0, -1))
        if (plate.length === 7) expect(shorter).toBeUndefined()
        else expect(readPlate(`${plate}1`)).toBeUndefined()
      }),
    )
  })
})
