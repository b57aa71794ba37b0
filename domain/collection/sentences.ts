import { type CellReason, type TableReason, type WorkbookForm, workbookForms } from '../../contract/vocabulary-collection'

const cellSentences: Readonly<Record<CellReason, string>> = {
  'cell-missing': '这一格必须填写，请补上。',
  'cell-error': '这一格是 Excel 的错误值，请改成实际内容。',
  'formula-empty': '这一格是没有计算结果的公式，请换成实际内容后重新保存。',
  'too-long': '内容过长，请缩短后再填。',
  'not-in-list': '不在可选范围内，请改用表格规定的写法。',
  'name-not-accepted': '名称中有不能使用的内容，请按营业执照填写全称。',
  'odd-character': '有无法显示的字，请核对原文。',
  'not-text': '这一格应为文字，读到的是日期或是非值，请核对。',
  'personal-in-text': '文字中似有身份证号或手机号，收录前请删去。',
  formula: '这一格是公式，已按保存时的结果读取。',
  'merged-cell': '这一格是合并单元格，已按合并的内容读取。',
  'read-as': '已按表格规定的写法读取，请留意。',
  'code-length': '统一社会信用代码应为 18 位，请核对。',
  'code-alphabet': '统一社会信用代码中不使用字母 I、O、Z、S、V，请核对。',
  'code-registrar': '统一社会信用代码的第 1 位不是登记管理部门代码，请核对。',
  'code-as-number': '代码被 Excel 存成了数字，末几位已丢失，请把该列设为文本后重填。',
  'code-is-identity': '这里填的像是身份证号，请改填统一社会信用代码；自然人的承诺请把承诺人类别填为“自然人”。',
  'code-needs-eighteen': '这是旧的 15 位注册号，不能据此赋码，请换成 18 位统一社会信用代码。',
  'identity-invalid': '承诺人类别是“自然人”，代码应为有效的居民身份证号，请核对。',
  'code-check': '统一社会信用代码的校验位不符，请对照营业执照核对后再决定。',
  'code-old-registration': '这是旧的 15 位注册号，对应不到诚信码，请确认是否收录。',
  'category-unlike-code': '承诺人类别与代码不符，已按代码判断，请核对。',
  'code-inner': '代码第 9 至 17 位的校验不符，可以收录，建议核对。',
  'date-unreadable': '看不懂这个日期，请写成 2022/7/22 的样子。',
  'date-impossible': '没有这一天，请核对日期。',
  'date-no-year': '日期缺少年份，请补上。',
  'date-no-day': '日期没有写到日，请补全。',
  'date-is-range': '这里应填一个日期，不能填起止时间。',
  'date-day-assumed': '日期没有写到日，已按最后一天读取，请核对。',
  'date-end-of-range': '填的是起止时间，已按截止那天读取，请核对。',
  'date-short-year': '年份只写了两位，已按 20 开头读取，请核对。',
  'date-order': '日期像是按月/日/年写的，请核对读得对不对。',
  'date-in-future': '这个日期还没有到，请核对。',
  'date-far': '这个日期离现在太远，请核对。',
  'valid-until-past': '有效期已过，收录后将显示为已过期，请确认。',
  'valid-until-missing': '没有填有效期至，收录后不会自动过期，请确认。',
  'date-from-serial': '日期是按 Excel 的日期序号读取的。',
  'collected-on-missing': '没有填归集日期。',
  'type-as-other': '这种承诺类型不在可选范围内，已按“其他”读取，请核对。',
  'name-unlike': '名称与已登记的名称不一致，请核对名称和代码是不是同一家。',
  'name-alike': '名称与已登记的名称略有出入。',
  'example-with-code': '这一行以“例”开头，代码却是真的，请确认是不是实际数据。',
  'same-key-differs': '本表中有另一行是同一条信息，内容却不同，请确认以哪一行为准。',
  'was-withdrawn': '这条信息曾经撤下，请确认是否重新收录。',
  'was-corrected': '这条信息已经更正过，请确认是否仍按更正前的内容收录。',
  'is-disputed': '这条信息正在异议处理中，请先处理异议。',
  'other-unit': '这条信息由其他单位归集，内容不同，不能由本单位改动；请与信用办联系。',
  'sector-not-own': '行业领域不是本单位负责的领域，请对照模板说明改写。',
  'sector-assumed': '没有填行业领域，已按本单位负责的领域或导入时所选的领域读取。',
  'district-by-code': '没有填辖区，已按统一社会信用代码中的登记地读取。',
  'district-unknown': '没有填辖区，代码也看不出登记在哪个区县，将计入“未注明辖区”。',
  'plate-invalid': '号牌号码不符合机动车号牌的格式，请对照行驶证核对。',
  'twice-in-file': '与本表上面的某一行相同，只收录一次。',
  'cell-without-header': '有内容写在没有表头的列里，没有读取。',
  'hidden-row': '这一行在表格中是隐藏的，也已读取。',
}

/** Why a row or a cell of an import is refused or in doubt, or what is to be known of it: one sentence for the officer. */
export const cellSentence = (reason: CellReason): string => cellSentences[reason]

const quoted = (titles: readonly string[]) => titles.map(title => `“${title}”`).join('、')

const tableSentences: Readonly<Record<TableReason, (titles: readonly string[], form: string) => string>> = {
  'no-header': () => '这张工作表里没有找到可以识别的表头，没有读取。',
  'header-unclear': () => '看不出是哪一种表，请对照模板改正表头。',
  'header-in-two-rows': () => '表头分成了两行，请合并成一行，每列一个名称。',
  'column-missing': (titles, form) => `${form}缺少${quoted(titles)}列，请补上后重新上传。`,
  'column-twice': (titles, form) => `${form}的${quoted(titles)}列出现了两次，请只留一列。`,
  'header-repeated': () => '表头重复了一次，按后一行读取。',
  'title-differs': (titles, form) => `标题写的是${quoted(titles)}，表头却是“${form}”的，已按表头读取。`,
  'column-unknown': titles => `${quoted(titles)}列不属于此表，没有读取。`,
  'column-hidden': titles => `${quoted(titles)}列在表格中是隐藏的，也已读取。`,
  'sheet-hidden': () => '这张工作表在文件中是隐藏的，也已读取。',
}

/** What is to be known of a sheet or a table in it, in one sentence. `titles`: the columns that are meant. */
export const tableSentence = (reason: TableReason, titles: readonly string[] = [], form?: WorkbookForm): string =>
  tableSentences[reason](titles, form ? workbookForms[form] : '此表')
