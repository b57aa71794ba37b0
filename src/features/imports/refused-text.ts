import { reasonSentence } from '../../text/reasons'
import { type WorkbookReasonText, workbookReasonText, workbookReasonTexts } from '../../text/workbook-reasons'

const isKnown = (reason: string): reason is WorkbookReasonText => reason in workbookReasonTexts

/** Why a file is not read; a newer host may know reasons that this program does not. */
export const refusedText = ({ reason, place }: { readonly reason: string; readonly place?: string }): string =>
  isKnown(reason) ? workbookReasonText(reason, place) : reasonSentence('unavailable')
