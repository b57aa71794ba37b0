import { holdFocus } from './keyboard'

const dialog = (): { readonly frame: HTMLElement; readonly fields: readonly HTMLTextAreaElement[] } => {
  document.body.innerHTML = '<div id="dialog"><div><textarea></textarea><textarea></textarea></div></div>'
  const frame = document.querySelector<HTMLElement>('#dialog > div')
  if (!frame) throw new Error('no frame')
  return { frame, fields: [...document.querySelectorAll('textarea')] }
}

/** As Taro's elements do when they draw themselves. */
const redraw = (frame: HTMLElement) => {
  frame.remove()
  document.getElementById('dialog')?.append(frame)
}

describe('the focus of a dialog', () => {
  it('begins at the first field', () => {
    const { fields } = dialog()
    const leave = holdFocus('dialog', 'field')
    expect(document.activeElement).toBe(fields[0])
    leave()
  })

  it('is back before the next letter when the drawing has moved the field', async () => {
    const { frame, fields } = dialog()
    const leave = holdFocus('dialog', 'field')
    redraw(frame)
    expect(document.activeElement).toBe(document.body)
    await Promise.resolve()
    expect(document.activeElement).toBe(fields[0])
    leave()
  })

  it('goes back to the field that somebody chose, not to the first one', async () => {
    const { frame, fields } = dialog()
    const leave = holdFocus('dialog', 'field')
    fields[1]?.focus()
    redraw(frame)
    await Promise.resolve()
    expect(document.activeElement).toBe(fields[1])
    leave()
  })

  it('is given back to where it was', () => {
    document.body.innerHTML = '<button type="button">打开</button><div id="dialog"><input></div>'
    const button = document.querySelector('button')
    button?.focus()
    holdFocus('dialog', 'field')()
    expect(document.activeElement).toBe(button)
  })
})
