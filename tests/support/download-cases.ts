import { act, fireEvent, render, screen } from '@testing-library/react'
import { type ComponentType, createElement } from 'react'
import type { CodeView } from '../../contract/application'
import { ok } from '../../contract/reply'
import { hostAnswers } from './host-answers'

const code = (miniCode: boolean): CodeView => ({ id: 'c1', ...(miniCode ? { miniCode: true } : {}) }) as unknown as CodeView
const file = { fileName: '松鹤餐饮-海报.pdf', mime: 'application/pdf', base64: '' }
const press = (name: RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

/** What holds wherever the products of a code are downloaded; `device/save-file` is the caller's to replace. */
export const downloadCases = (who: string, Downloads: ComponentType<{ readonly code: CodeView }>): void =>
  describe(`what ${who} downloads`, () => {
    it('offers no choice of codes where the host has no WeChat to ask', async () => {
      const { asked } = hostAnswers({ 'print/code': () => ok(file) })
      render(createElement(Downloads, { code: code(false) }))
      expect(screen.queryByRole('radiogroup')).toBeNull()
      await press(/A4 海报/)
      expect(asked).toEqual([{ path: '/api/print/code', input: { codeId: 'c1', format: 'poster' } }])
    })

    it('bears both codes unless another choice is made, and says what each means', async () => {
      const { asked } = hostAnswers({ 'print/code': () => ok(file) })
      render(createElement(Downloads, { code: code(true) }))
      await press(/台卡/)
      fireEvent.click(screen.getByRole('radio', { name: /只有微信能扫开/ }))
      await press(/台卡/)
      expect(asked.map(one => one.input)).toEqual([
        { codeId: 'c1', format: 'tent', codes: 'both' },
        { codeId: 'c1', format: 'tent', codes: 'mini' },
      ])
      expect(screen.getByRole('status')).toHaveTextContent('已取得“松鹤餐饮-海报.pdf”')
    })

    it('says that the plain code was printed when WeChat gave none', async () => {
      hostAnswers({ 'print/code': () => ok({ ...file, without: 'mini-code' }) })
      render(createElement(Downloads, { code: code(true) }))
      await press(/A4 海报/)
      expect(screen.getByRole('status')).toHaveTextContent('微信暂时没有给出小程序码')
      expect(screen.queryByRole('alert')).toBeNull()
    })
  })
