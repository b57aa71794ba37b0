import { downloadCases } from '../../../tests/support/download-cases'

jest.doMock('../../device/save-file', () => ({ saveFile: async () => true }))
const { Downloads } = jest.requireActual<typeof import('./Downloads')>('./Downloads')

downloadCases('the entity', Downloads)
