import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { CitizenPage } from './citizen-page'

const open = (lang?: string) => {
  const { params } = useRouter()
  if (lang === undefined) delete params.lang
  else params.lang = lang
  return render(<CitizenPage title={words => words.scan.title}>{words => words.retry}</CitizenPage>)
}
beforeEach(() => localStorage.clear())

describe('the language of the app', () => {
  it('is Chinese at first', () => {
    open()
    expect(screen.getByText('再试一次')).toBeInTheDocument()
  })

  it('is that of the page which led into it, there and on the next page', () => {
    const { unmount } = open('ru')
    expect(screen.getByText('Повторить')).toBeInTheDocument()
    expect(screen.getByLabelText('Русский')).toHaveAttribute('aria-pressed', 'true')
    unmount()
    open()
    expect(screen.getByText('Повторить')).toBeInTheDocument()
  })

  it('stays the one that somebody chose, whatever page leads into it', () => {
    const { unmount } = open('ru')
    fireEvent.click(screen.getByLabelText('English'))
    expect(screen.getByText('Try again')).toBeInTheDocument()
    unmount()
    open('ru')
    expect(screen.getByText('Try again')).toBeInTheDocument()
  })

  it.each(['', 'de', 'RU', '__proto__'])('is not one that it does not speak (%j)', lang => {
    open(lang)
    expect(screen.getByText('再试一次')).toBeInTheDocument()
  })
})
