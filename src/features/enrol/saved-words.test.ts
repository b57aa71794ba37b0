import { type Saving, savedWords } from './saved-words'

const calm: Saving = { sending: false, onHost: true, savedAt: 0, unsent: false, kept: true, cutOff: false }

describe('where what was typed is', () => {
  it('says nothing before anything was typed', () => {
    expect(savedWords({ ...calm, onHost: false })).toBe('')
  })
  it('says when it was saved', () => {
    expect(savedWords({ ...calm, savedAt: Date.UTC(2026, 10, 24, 4) })).toBe('已保存（11月24日 12:00）')
  })
  it('never says saved of what only the device has, or of what nothing has', () => {
    const said = [{}, { cutOff: true }, { kept: false }].map(patch => savedWords({ ...calm, unsent: true, savedAt: 5, ...patch }))
    expect(said.some(sentence => sentence.startsWith('已保存'))).toBe(false)
    expect(new Set(said).size).toBe(3)
    expect(said[2]).toContain('还没有保存')
  })
})
