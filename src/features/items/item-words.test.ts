import { type ItemState, itemStates } from '../../../contract/vocabulary-items'
import { changesOf, pictureChanges } from './item-changes'
import { standSentence, stateWord, takeAwayEffect } from './item-words'
import { everyKind, whole } from './items-fixture'
import { unitStepWords } from './unit-step'

const look = (state: ItemState, shown = false, expired = false) => ({ state, shown, expired })

describe('how an item stands', () => {
  it('says for every state who does what', () => {
    const states = Object.keys(itemStates) as ItemState[]
    const said = states.map(state => standSentence(look(state, state === 'published'), '样单位'))
    expect(new Set(said).size).toBe(states.length)
  })
  it('never says of a correction that the public sees it', () => {
    for (const state of ['submitted', 'returned'] as const) {
      expect(standSentence(look(state, true), '样单位')).toContain('原来的内容')
      expect(stateWord(look(state, true))).toContain('修改')
    }
  })
  it('an expired one is not called public and asks for a new one', () => {
    expect(stateWord(look('published', true, true))).toBe('已过期')
    expect(standSentence(look('published', true, true), '样单位')).toContain('请换上新的')
  })
  it('giving a correction up leaves what is public, taking away does not', () => {
    const item = { ...look('submitted', true), title: '甲品' }
    expect(takeAwayEffect(item, true)).toContain('公众看到的还是原来的内容')
    expect(takeAwayEffect(item, false)).toContain('不再看到“甲品”，还没确认的修改也一并作废')
  })
})

describe('a correction before the unit', () => {
  it('shows before and after of what changes, in the words of the forms, and nothing of what does not', () => {
    const after = { fields: { ...whole.fields, until: '2100-01-31', years: '3' }, pictures: [] }
    expect(changesOf(everyKind, whole, after)).toEqual([
      { title: '年数', before: '', after: '3' },
      { title: '有效期至', before: '2099/12/31', after: '2100/1/31' },
    ])
    expect(changesOf(everyKind, whole, whole)).toEqual([])
  })
  it('says which pictures come and which go', () => {
    expect(pictureChanges({ ...whole, pictures: ['a', 'b'] }, { ...whole, pictures: ['b', 'c'] })).toEqual([
      { id: 'b' },
      { id: 'c', mark: '新加' },
      { id: 'a', mark: '删去' },
    ])
  })
  it('is told apart from a first one in what the officer confirms', () => {
    const view = { name: '样品商行（虚构）', title: '甲品' }
    const [first, correction] = [false, true].map(correcting => unitStepWords('confirm', { ...view, correcting }).effect)
    expect(first).not.toBe(correction)
    expect(correction).toContain('替换')
  })
})
