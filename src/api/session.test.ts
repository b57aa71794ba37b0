import { ok, refuse } from '../../contract/reply'
import { NoAnswer } from './no-answer'

const codes: string[] = []
const way = { knownByCall: false, session: jest.fn<Promise<unknown>, [string, { readonly code: string }]>() }
jest.doMock('./transport', () => ({ way }))
jest.doMock('../device/login-code', () => ({ loginCode: async () => codes[codes.push(`code-${codes.length}`) - 1] }))
const { signInWithWeChat } = jest.requireActual<typeof import('./session')>('./session')

/** WeChat's rule: whoever shows a code has used it up, whether or not they hear of it. */
const used = new Set<string>()
const host =
  (answers: boolean) =>
  async (_path: string, { code }: { readonly code: string }) => {
    const known = used.has(code)
    used.add(code)
    if (!answers) throw new NoAnswer('the answer was lost')
    return known ? refuse('login-code-invalid') : ok({ signedIn: true })
  }

it('signs in when the first answer was lost: the next try has a code of its own, for one is good only once', async () => {
  way.session.mockImplementationOnce(host(false)).mockImplementationOnce(host(true))
  expect(await signInWithWeChat()).toEqual(ok({ signedIn: true }))
  expect(codes).toHaveLength(2)
})
