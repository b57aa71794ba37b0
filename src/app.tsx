import type { PropsWithChildren } from 'react'
import './app.scss'

/** The application holds nothing but its pages: each page carries its own frame. */
const App = ({ children }: PropsWithChildren) => children

export default App
