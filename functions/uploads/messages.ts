import type { Messages } from '../access/messages.ts'

/** Texts of the problems of uploads, and its words. */
export const messages = {
  problems: {
    NOT_A_SHA256: {
      'zh-CN': 'SHA-256 摘要应为 64 位十六进制数字（0-9、a-f）。',
      en: 'A SHA-256 digest has 64 hexadecimal digits, 0-9 and a-f.',
    },
    MEDIA_TYPE_NOT_TAKEN: {
      'zh-CN': '不接收“{given}”类型的文件，可以上传的类型：{allowed}。',
      en: 'Files of the type "{given}" are not taken. These types are: {allowed}.',
    },
    NOT_A_FILE_NAME: {
      'zh-CN': '“{given}”不是文件名，请去掉路径。',
      en: '"{given}" is not the name of a file: leave out its path.',
    },
  },
  words: {
    beginUpload: { 'zh-CN': '上传文件', en: 'upload a file' },
    readUploads: { 'zh-CN': '查阅上传的文件', en: 'read uploads' },
    readQuarantine: { 'zh-CN': '查阅被隔离的文件', en: 'read what is in quarantine' },

    'Upload.PENDING': { 'zh-CN': '待校验', en: 'not checked yet' },
    'Upload.SCANNING': { 'zh-CN': '正在查杀病毒', en: 'being scanned for malware' },
    'Upload.QUARANTINED': { 'zh-CN': '已隔离', en: 'in quarantine' },
    'Upload.READY': { 'zh-CN': '已校验', en: 'checked' },
    'Upload.REJECTED': { 'zh-CN': '未通过校验', en: 'rejected' },

    SIZE_DIFFERS: { 'zh-CN': '大小与声明不符', en: 'its size is not what was declared' },
    SHA256_DIFFERS: { 'zh-CN': '摘要与声明不符', en: 'its digest is not what was declared' },
    TYPE_DIFFERS: { 'zh-CN': '类型与声明不符', en: 'its type is not what was declared' },
    TYPE_NOT_TAKEN: { 'zh-CN': '不接收此类型的文件', en: 'files of its type are not taken' },
    ARCHIVE_BROKEN: { 'zh-CN': '压缩包已损坏', en: 'its archive is broken' },
    ARCHIVE_TOO_LARGE: { 'zh-CN': '解压后过大', en: 'it is too large when unpacked' },
    SCAN_TOO_LARGE: { 'zh-CN': '超出病毒查杀的大小限制', en: 'it is too large to be scanned for malware' },
    SCAN_UNSUPPORTED: {
      'zh-CN': '无法查杀病毒（例如已加密）',
      en: 'it cannot be scanned for malware, as if it is encrypted',
    },
    MALWARE: { 'zh-CN': '含有恶意代码', en: 'it contains malware' },

    CLASSIFIED: { 'zh-CN': '标有密级', en: 'it bears a classification mark' },
    ENCRYPTED: { 'zh-CN': '已加密', en: 'it is encrypted' },
    HAS_MACROS: { 'zh-CN': '含有宏', en: 'it contains macros' },
    HAS_EMBEDDED_OBJECT: {
      'zh-CN': '嵌有其他文件或对象',
      en: 'another file or object is embedded in it',
    },
    HAS_EXTERNAL_LINK: {
      'zh-CN': '含有指向外部内容的链接',
      en: 'it loads content from elsewhere',
    },
    HAS_SCRIPT: { 'zh-CN': '含有脚本或自动执行的动作', en: 'it contains script or actions that run' },
    ENTRY_NAME_UNSAFE: {
      'zh-CN': '压缩包内有不安全的文件名',
      en: 'its archive has an unsafe name in it',
    },
    ENTRY_TWICE: {
      'zh-CN': '压缩包内有重名的文件',
      en: 'its archive has two files of one name',
    },
    NOT_TEXT: { 'zh-CN': '不是纯文本', en: 'it is not plain text' },
    XML_NOT_ALLOWED: {
      'zh-CN': '含有文档类型定义（DTD）或实体',
      en: 'it has a document type definition or entities in its XML',
    },
    NOT_READABLE: {
      'zh-CN': '结构已损坏或不明确',
      en: 'its structure is damaged or ambiguous',
    },
    EXTENSION_DIFFERS: {
      'zh-CN': '扩展名与类型不符',
      en: 'its extension is not one of its type',
    },
    FILE_NAME_UNSAFE: { 'zh-CN': '文件名不安全', en: 'its name is unsafe' },
    TOO_COMPLEX: {
      'zh-CN': '过于复杂，无法在限定时间内检查',
      en: 'it is too complex to be checked',
    },

    'application/pdf': { 'zh-CN': 'PDF', en: 'PDF' },
    'application/ofd': { 'zh-CN': 'OFD', en: 'OFD' },
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
      'zh-CN': 'Word 文档（DOCX）',
      en: 'Word documents (DOCX)',
    },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
      'zh-CN': 'Excel 表格（XLSX）',
      en: 'Excel sheets (XLSX)',
    },
    'image/png': { 'zh-CN': 'PNG 图片', en: 'PNG images' },
    'image/jpeg': { 'zh-CN': 'JPEG 图片', en: 'JPEG images' },
    'text/plain': { 'zh-CN': '纯文本', en: 'plain text' },
    'text/csv': { 'zh-CN': 'CSV', en: 'CSV' },
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
      'zh-CN': 'PowerPoint 演示文稿（PPTX）',
      en: 'PowerPoint presentations (PPTX)',
    },
    'application/msword': { 'zh-CN': 'Word 97–2003 文档（DOC）', en: 'Word 97–2003 documents (DOC)' },
    'application/vnd.ms-excel': { 'zh-CN': 'Excel 97–2003 表格（XLS）', en: 'Excel 97–2003 sheets (XLS)' },
    'application/vnd.ms-powerpoint': {
      'zh-CN': 'PowerPoint 97–2003 演示文稿（PPT）',
      en: 'PowerPoint 97–2003 presentations (PPT)',
    },
    'application/wps-office.wps': { 'zh-CN': 'WPS 文字（WPS）', en: 'WPS Writer documents' },
    'application/wps-office.et': { 'zh-CN': 'WPS 表格（ET）', en: 'WPS sheets (ET)' },
    'application/wps-office.dps': { 'zh-CN': 'WPS 演示（DPS）', en: 'WPS presentations (DPS)' },
    'application/vnd.oasis.opendocument.text': {
      'zh-CN': 'OpenDocument 文本（ODT）',
      en: 'OpenDocument texts (ODT)',
    },
    'application/vnd.oasis.opendocument.spreadsheet': {
      'zh-CN': 'OpenDocument 表格（ODS）',
      en: 'OpenDocument sheets (ODS)',
    },
    'application/zip': { 'zh-CN': 'ZIP 压缩包', en: 'ZIP archives' },
  },
} as const satisfies Messages
