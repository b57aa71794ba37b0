import { downloadCases } from '../../../tests/support/download-cases'

jest.doMock('../../device/save-file', () => ({ saveFile: async () => true }))
const { CodeDownloads } = jest.requireActual<typeof import('./CodeDownloads')>('./CodeDownloads')

downloadCases('the credit office', CodeDownloads)
