/**
 * The measures of GB/T 9704-2012, in one place, with the article of each. [v] verified in a reprint of the standard's
 * text, not in the official edition; [u] unverified: the standard leaves it open, or no reprint was at hand, and this
 * is what printed documents usually show. Lengths are millimetres unless the name says otherwise. No conformance is
 * claimed.
 */

/** A4 (5.1) and the margins: 37 above, 28 at the binding, and a text area of 156 × 225 (5.2.1) [v]. */
const PAGE = { widthMm: 210, heightMm: 297 }
const AREA = { topMm: 37, leftMm: 28, widthMm: 156, heightMm: 225 }

/** 22 lines a page, 28 characters a line, filling the text area (5.2.3) [v]. */
const GRID = { lines: 22, characters: 28 }

/**
 * 三号: 28 to the line of 156 mm make 5.571 mm, 15.79 pt. Word processors call 16 pt 三号, type foundries 15.75 pt;
 * the standard names no points, but 28 characters of 16 pt would not fit its own line.
 */
const THREE_MM = AREA.widthMm / GRID.characters
/** From one line's top to the next: 22 lines fill the area. 1.875 characters, as 3.2 says (a character and 7/8). */
const PITCH_MM = (AREA.heightMm - THREE_MM) / (GRID.lines - 1)

const MM_PER_PT = 25.4 / 72

export const MEASURES = {
  page: PAGE,
  area: {
    ...AREA,
    rightMm: AREA.leftMm + AREA.widthMm,
    bottomMm: AREA.topMm + AREA.heightMm,
  },
  grid: GRID,
  mmPerPt: MM_PER_PT,
  threeMm: THREE_MM,
  pitchMm: PITCH_MM,
  /** Between the foot of one line and the head of the next: 7/8 of a 三号 character (3.2) [v]. */
  leadMm: PITCH_MM - THREE_MM,
  /** 二号 for titles (7.3.1) [v]; 22 pt is the size of word processors [u]. */
  twoMm: 22 * MM_PER_PT,
  /** 四号 for 版记 and page numbers (7.4.2, 7.5) [v]; 14 pt is the size of word processors [u]. */
  fourMm: 14 * MM_PER_PT,
  /** How much wider the lines of a page that would stay half empty may be set: 适当调整, without a figure (5.2.3) [u]. */
  spread: 1.25,
  /** The baseline below the top of a character's square, as in the embedded fonts. */
  baselineEm: 0.88,

  mark: {
    /** Its upper edge below the text area's (7.2.4, 10.3) [v]. */
    topMm: 35,
    /** 命令（令）(10.2) [v]. */
    orderTopMm: 20,
    /** 信函, from the page's upper edge (10.1) [v]. */
    letterTopMm: 30,
    /** The standard asks for striking, handsome and solemn, and names no size [u]. */
    maxMm: 17,
    letterMaxMm: 14,
    widestMm: 150,
    /** Stacked marks of a joint document take no more than this, but those of many stay so large [u]. */
    highMm: 65,
    leastMm: 6,
    /** So many names, one to a line, take 77 mm; of more the host stands alone (7.2.4 可以单独用主办机关名称) [u]. */
    mostNames: 10,
    /** How much smaller they may be set where the first page would not show recipients and text (7.3.2, 7.3.3) [u]. */
    smallerScales: [0.9, 0.8],
    jointLeadEm: 0.28,
    /** 文件 beside stacked names, against their size [u]. */
    wordScale: 1.25,
    wordGapEm: 0.4,
    /** How narrow the characters of a long name may be set, against their height, before they are set smaller [u]. */
    narrowest: 0.7,
  },
  /** 发文字号, 签发人: two lines below the mark (7.2.5, 7.2.6) [v]; 令号 too, and the text two below it (10.2) [v]. */
  numberBlankLines: 2,
  /** The red rule below the number (7.2.7) [v]. */
  ruleBelowNumberMm: 4,
  /** The standard names no thickness of red rules [u]. */
  redRuleMm: 0.5,
  /** 标题: below the rule (7.3.1) [v]. */
  titleBlankLines: 2,
  /** 主送机关: below the title (7.3.2) [v]. */
  recipientsBlankLines: 1,
  /** 附件说明: below the text (7.3.4) [v]. */
  attachmentsBlankLines: 1,
  /** Characters that a paragraph, 附件说明 and 附注 stand in from the left (7.3.3, 7.3.4, 7.3.6) [v]. */
  indent: 2,
  /** Characters that number and signatories of upward documents, and page numbers, stand in (7.2.5, 7.2.6, 7.5) [v]. */
  sideBlank: 1,

  /** 签发人: two to a line (7.2.6) [v]; one if a name is longer than this, smaller if longer still [u]. */
  signatory: { longestOfTwo: 5, longest: 11 },

  closing: {
    /** Characters right of the date of a sealed document (7.3.5.1) and of an order (7.3.5.3) [v]. */
    dateRightBlank: 4,
    /** Room above the signature, so that a seal stays within a line of the text (7.3.5.1 gives the line) [u]. */
    sealBlankLines: 2,
    /** Between rows of signatures of a joint document, so that seals of 42 mm do not touch [u]. */
    sealRowLines: 5,
    signaturesPerRow: 2,
    /** Three where they would not stay on one page otherwise: seals of 42 mm side by side within the text area (7.3.5.1). */
    mostPerRow: 3,
    mostRowsOfTwo: 3,
    sealMm: 42,
    /** Without a seal: a line below the text, two characters in, the date two further (7.3.5.2) [v]. */
    plainBlankLines: 1,
    plainRightBlank: 2,
    plainDateShift: 2,
    /** 签名章: two lines below the text, the office two characters before it, the date a line below (7.3.5.3) [v]. */
    stampBlankLines: 2,
    stampGap: 2,
    stampDateBlankLines: 1,
    /** Lines of the text that move with the closing when it does not fit on the page [u]. */
    textLinesKept: 2,
  },

  letter: {
    /** Double rules: 4 mm below the mark, 20 mm above the page's foot, 170 mm long (10.1) [v]. */
    ruleBelowMarkMm: 4,
    ruleAboveFootMm: 20,
    ruleWidthMm: 170,
    /** Number and urgency below the first double rule: 7/8 of a 三号 character (10.1) [v]. */
    belowRuleMm: (THREE_MM * 7) / 8,
    titleBlankLines: 2,
    /** How thick the two rules are and how far apart [u]. */
    thickMm: 0.9,
    thinMm: 0.3,
    betweenMm: 0.8,
  },

  annex: {
    /** Between the title and the text: 附件格式要求同正文 (7.3.7), as between a title and its recipients (7.3.2) [u]. */
    titleBlankLines: 1,
    /** How far a file's page may reach beyond the text area, at its sides and below, above the page's number [u]. */
    overAreaMm: 10,
    belowAreaMm: 4,
  },

  table: {
    /** 四号, from line to line, room beside and above the text of a cell, and its rules [u]. */
    pitchMm: 7,
    cellPadMm: 1.2,
    edgeMm: 0.35,
    insideMm: 0.25,
    /** Characters that a column must have room for, if a cell has so many: a table that has not is turned [u]. */
    widestMinimum: 6,
    /** And for a word or a number, up to this. */
    widestWord: 12,
  },

  imprint: {
    /** First and last rule, and those between (7.4.1) [v]. */
    thickMm: 0.35,
    thinMm: 0.25,
    /** From line to line, and between a rule and the line beside it [u]. */
    pitchMm: 7.6,
    padMm: 1.5,
    /** Characters left and right (7.4.2, 7.4.3) [v]. */
    sideBlank: 1,
    /** It stands on the last face of a sheet, so on an even page, but for a letter [u]: 7.4.1 says the last face. */
    onEvenPage: true,
  },

  pageNumber: {
    /** The dash below the text area (7.5) [v]. */
    belowAreaMm: 7,
    /** Height of the dash above the baseline, as in the embedded font. */
    dashEm: 0.27,
  },

  /** 签发稿, 翻印件, 复印件 above the text area, and above a letter's mark; the standard knows neither. */
  issueMark: { topMm: 12, sizeMm: 22 * MM_PER_PT },

  /** The notice that this system prints below the text area; the standard knows nothing of it. */
  footNote: { baselineMm: 289, sizeMm: 7.5 * MM_PER_PT },
  /** Whose document it is: above the notice and below the rule of a letter (10.1), outside of the text area as well. */
  origin: { baselineMm: 285.2, pitchMm: 3.6, lines: 2 },
} as const

/** Y80 M80 as the standard asks of red ink (6.2) [v], and black of full density. */
export const COLORS = { RED: '#ff3333', BLACK: '#000000', GREY: '#666666' } as const
export type Color = keyof typeof COLORS
