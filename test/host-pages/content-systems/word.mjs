// The noise that comes along when somebody pastes from Microsoft Word: spans and styles around the words, hard spaces, marks of
// Word's own, and empty paragraphs between the blocks.

const TEXT = />([^<>]*\S[^<>]*)</g;
const STYLE = "font-size:11.0pt;font-family:'Calibri',sans-serif;mso-fareast-language:EN-US";

const noisy = (words) =>
  `<span lang="EN-GB" style="${STYLE}"><span style="mso-spacerun:yes"></span>${words.trim().replaceAll(' ', '&nbsp; ').replaceAll('&nbsp; ', '&nbsp;')}` +
  '<o:p></o:p></span>';

export const fromWord = (html) =>
  html
    .replace(TEXT, (_, words) => `>${noisy(words)}<`)
    .replace(/<(p|h[1-6])>/g, '<$1 class="MsoNormal" style="margin-bottom:0cm;line-height:normal">')
    .replace(/<(h[2-6] [^>]*)>/g, '<$1><!--[if !supportLists]--><a name="_Toc100000000"></a><!--[endif]-->')
    .replace(/<\/(p|h[1-6])>/g, '</$1>\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>');
