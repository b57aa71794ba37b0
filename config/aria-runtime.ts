import { mergeInternalComponents } from '@tarojs/shared'
import ariaComponents from './aria-attributes.json'

// part of the mini-program: the runtime numbers attributes as the templates do
mergeInternalComponents({ ...ariaComponents })
