/** The same sentences stand on the screen and in the officer's own file. */
export { cellSentence, tableSentence } from '../../domain/collection/sentences'
