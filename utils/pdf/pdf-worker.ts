/** The thread that reads an added PDF: hostile bytes, apart from the page, and ended with it. */
import './closed-doors';
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
