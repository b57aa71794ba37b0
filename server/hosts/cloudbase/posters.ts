import { basename, join } from 'node:path'
import { createPosterRenderer } from '../../adapters/poster'
import { fontFiles, loadFonts } from '../../adapters/poster/fonts'

/** Sets type with the fonts that the build puts beside the function. */
export const posters = createPosterRenderer(loadFonts(weight => join(__dirname, 'fonts', basename(fontFiles[weight]))))
