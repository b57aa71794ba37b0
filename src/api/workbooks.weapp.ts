import { type Reply, refuse } from '../../contract/reply'
import type { CollectionForm } from '../../contract/vocabulary-collection'
import type { ChosenWorkbook } from '../device/choose-workbook'

/** Workbooks are sent and fetched on the desktop alone (takesWorkbooks): nothing here is asked for. */
export const sendWorkbook = async (_file: ChosenWorkbook): Promise<Reply<{ readonly id: string }>> => refuse('unavailable')
export const saveMarked = async (_importId: string): Promise<Reply<{ readonly fileName: string }>> => refuse('unavailable')
export const saveRecords = async (_unitId: string, _paperOf?: CollectionForm): Promise<Reply<{ readonly fileName: string }>> =>
  refuse('unavailable')
export const saveCodes = async (_importId: string, _part: number): Promise<Reply<{ readonly fileName: string }>> => refuse('unavailable')
