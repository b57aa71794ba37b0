import { act, renderHook } from '@testing-library/react'
import { ok, type Reply } from '../../contract/reply'
import { usePages } from './use-pages'

type Page = { readonly items: readonly string[] }

/** A list whose answers come when the test says so. */
const openList = () => {
  const asked: { readonly key: string; readonly answer: (reply: Reply<Page>) => void }[] = []
  const { result, rerender } = renderHook(
    ({ key }) => usePages<string, Page>(key, () => new Promise(answer => void asked.push({ key, answer }))),
    { initialProps: { key: 'active' } },
  )
  const answer = (at: number) => act(async () => asked[at]?.answer(ok({ items: [asked[at]?.key ?? ''] })))
  return { asked, result, rerender, answer }
}

describe('a list that is read a page at a time', () => {
  it('shows the answer to the question of this moment, whichever answer comes last', async () => {
    const { result, rerender, answer } = openList()
    rerender({ key: 'suspended' })
    await answer(1)
    await answer(0)
    expect(result.current.items).toEqual(['suspended'])
  })

  it('read anew by a dialog that was opened before the question changed, shows the present question and not a list that never comes', async () => {
    const { asked, result, rerender, answer } = openList()
    const { reload } = result.current
    await answer(0)
    rerender({ key: 'found by name' })
    act(reload)
    expect(asked.at(-1)?.key).toBe('found by name')
    await answer(1)
    await answer(2)
    expect(result.current).toMatchObject({ items: ['found by name'], loading: false })
  })
})
