import { createElement, type ReactNode } from 'react'

interface StubProps {
  readonly children?: ReactNode
  readonly [name: string]: unknown
}

const kept = /^(id|className|role|tabIndex|src|style|aria-.*|on(Click|KeyDown|Blur|Focus|Scroll))$/

/** Each component as the plain element nearest to it, with what a test may ask for. */
const plain =
  (tag: string) =>
  ({ children, ...props }: StubProps) =>
    createElement(tag, Object.fromEntries(Object.entries(props).filter(([name]) => kept.test(name))), children)

export const View = plain('div')
export const Text = plain('span')
export const ScrollView = plain('div')
export const Image = ({ 'aria-label': label, ...props }: StubProps) =>
  createElement('img', { src: props.src, className: props.className, alt: typeof label === 'string' ? label : '' })
export const Canvas = plain('canvas')
export const Button = plain('button')
export const Picker = plain('div')
export const RichText = plain('div')
export const CustomWrapper = plain('div')
export const Swiper = plain('div')
export const SwiperItem = plain('div')
export const WebView = plain('div')
export const Form = plain('form')
export const Label = plain('label')

interface InputStubProps {
  readonly id?: string
  readonly value?: string
  readonly placeholder?: string
  readonly className?: string
  readonly onInput?: (event: { readonly detail: { readonly value: string } }) => void
}

interface Typed {
  readonly target: { readonly value: string }
}

export const Input = ({ onInput, ...props }: InputStubProps) =>
  createElement('input', { ...props, onChange: ({ target }: Typed) => onInput?.({ detail: { value: target.value } }) })
export const Textarea = Input
