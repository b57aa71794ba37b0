/** Why a workbook is not read, and what to do: a sentence for each reason of the Workbook port. */
const sentences = {
  'too-large': '文件超过 32 MB，请删去图片等与填报无关的内容，或分成几个文件。',
  'inflates-too-much': '文件展开后过大，不予读取。请把填报内容复制到新的工作簿，另存为 .xlsx 后再试。',
  'too-many-rows': '一次最多导入 200000 行，请分成几个文件。',
  'too-many-columns': '有内容写在第 256 列以外，请删去表格右侧多余的内容。',
  'too-many-sheets': '工作表超过 64 张，请只保留要导入的工作表。',
  'cell-too-long': '有单元格超过 32767 个字，请检查并缩短。',
  'password-protected': '文件设有打开密码，请取消密码后再导入。',
  'old-format': '这是旧版（.xls）或二进制（.xlsb）工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  'not-a-workbook': '这不是表格文件，请选择 .xlsx 工作簿，或 UTF-8、GB18030 编码的 .csv。',
  damaged: '文件不完整或已损坏，请用 Excel 或 WPS 打开、重新保存后再试。',
  'forbidden-xml': '文件中有表格不应有的定义，出于安全不予读取。请把填报内容复制到新的工作簿后再试。',
  'too-slow': '读取超过 20 秒，已停止。请减少内容，或分成几个文件。',
  'too-much-memory': '读取所需内存过多，已停止。请减少内容，或分成几个文件。',
} as const

export type WorkbookReasonText = keyof typeof sentences

export const workbookReasonText = (reason: WorkbookReasonText, place?: string): string =>
  place === undefined ? sentences[reason] : `${sentences[reason]}位置：${place}。`

export const workbookReasonTexts: Readonly<Record<WorkbookReasonText, string>> = sentences
