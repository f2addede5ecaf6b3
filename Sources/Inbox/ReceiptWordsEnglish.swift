import News

extension ReceiptWords {
    static let english = ReceiptWords(
        archived: "The file was read, classified and put into the archive.",
        duplicate: "The archive already holds this content; it was not stored a second time.",
        rejected: "The file was not accepted.",
        failed: "The program could not read this file.",
        leftInPlace:
            "Left in place: the file may not be moved from its folder, so it was copied and lies where it was.",
        putBack: "The file was written to after it had been read. This receipt is for what it held then; the changed "
            + "file went back into the inbox and gets a receipt of its own.",
        joined: "The photo and the text with the same file name were joined into one item; this version holds both.",
        notApplied: { uri, folder in
            "This notice calls back or replaces the item \(uri), which came another way; that item was left as it is. "
                + (folder.map { "Please put the notice into the folder “\($0)”" }
                    ?? "Please put the notice into the inbox itself, in no folder")
                + ", or ask the administrator to list your folder under corrections.trusted and then send it again."
        },
        file: "File name",
        part: "Part of the file",
        title: "Title",
        language: "Language",
        item: "Item (URI)",
        version: "Version",
        repeats: "Repeats the item (URI)",
        firstRecord: "Record of that item",
        record: "Record number",
        time: "Time",
        size: "Bytes",
        detail: "Technical detail",
        topics: "Classified as (code, name, the words of the article that say so)",
        whatNow: "What to do",
        adviceArchived: "Nothing more. If the article is corrected later, put the corrected file into the inbox "
            + "under the same title: it becomes the next version, and the old one is kept. "
            + "If the title or a code is wrong, please tell the administrator and quote the item's URI.",
        adviceDuplicate: "Nothing more. If you meant to send a corrected text, please check that you took the right "
            + "file.",
        adviceRejected: "Your file lies beside this receipt. For help, please tell the administrator the record "
            + "number.",
        adviceFailed: "The original is kept and can be read again later. Please tell the administrator the record "
            + "number; there is no need to send the file again.",
        adviceElsewhere: "For help, please tell the administrator the record number.",
        languageNames: [
            "vi": "Vietnamese", "lo": "Lao", "en": "English", "fr": "French", "und": "not recognised",
        ],
        dayFirst: false,
        help: { code in
            switch code {
            case .empty:
                Help(
                    cause: "The file is empty.",
                    advice: "Please open it on your own machine, save it again and send it again."
                )
            case .tooLarge:
                Help(
                    cause: "The file is larger than allowed.",
                    advice: "Please split it into smaller files and send each of them."
                )
            case .textTooLong:
                Help(
                    cause: "The text is longer than allowed.",
                    advice: "Please split it into several files, one article each, and send them."
                )
            case .notADocument:
                Help(
                    cause: "This is computer data, not a text.",
                    advice: "Please check that you took the right file, and send the article as a text."
                )
            case .notARegularFile:
                Help(
                    cause: "This is not an ordinary file (a shortcut or a link, for example).",
                    advice: "Please copy the article's file itself into the inbox, not a shortcut or a link to it."
                )
            case .unknownEncoding:
                Help(
                    cause: "The character encoding of the text was not recognised.",
                    advice: "Please open the file, choose “Save as…” with the encoding Unicode (UTF-8), and send it "
                        + "again."
                )
            case .unsupportedFormat:
                Help(
                    cause: "Files of this format cannot be read yet.",
                    advice: "Please save the article as plain text (.txt) or as a web page (.html) and send that."
                )
            case .encrypted:
                Help(
                    cause: "The file is protected by a password.",
                    advice: "Please save it without protection and send it again."
                )
            case .damaged:
                Help(
                    cause: "The file is damaged or incomplete.",
                    advice: "Please check that it opens on your computer, save it anew and send it again."
                )
            case .needsOCR:
                Help(
                    cause: "The file holds scanned pages without text.",
                    advice: "Please send the text, or a file in which the text can be selected."
                )
            case .tooManyParts:
                Help(
                    cause: "The file holds more documents than allowed.",
                    advice: "Please split it into several files and send them."
                )
            case .nestedTooDeep:
                Help(
                    cause: "The document is packed in too many archives, one inside the other.",
                    advice: "Please unpack it and send the document itself."
                )
            case .unpacksTooLarge:
                Help(
                    cause: "Unpacked, the file is larger than allowed.",
                    advice: "Please unpack it and send the documents in smaller files."
                )
            case .tooComplex:
                Help(
                    cause: "The file has more elements or levels than allowed.",
                    advice: "Please split it into smaller files and send them."
                )
            case .lineTooLong:
                Help(
                    cause: "The file has a line longer than allowed.",
                    advice: "Please split it into several files, one article each, and send them."
                )
            case .toolMissing:
                Help(
                    cause: "A program that is needed to read files of this kind is not installed here.",
                    advice: "Please tell the administrator; the original is kept and can be read later."
                )
            case .toolFailed:
                Help(
                    cause: "A program that helps with reading files of this kind did not manage this one.",
                    advice: "If it opens on your computer, please also send its text. No other file is affected."
                )
            case .workerCrashed:
                Help(
                    cause: "The reader stopped suddenly on this file, twice.",
                    advice: "No other file is affected."
                )
            case .workerTimedOut:
                Help(
                    cause: "Reading this file took too long and was stopped.",
                    advice: "If it is very large, please split it. No other file is affected."
                )
            case .workerOutOfMemory:
                Help(
                    cause: "Reading this file needed more memory than allowed.",
                    advice: "If it is very large, please split it. No other file is affected."
                )
            case .workerOutOfProcessorTime:
                Help(
                    cause: "Reading this file needed more computing time than allowed.",
                    advice: "If it is very large, please split it. No other file is affected."
                )
            case .workerForbiddenCall:
                Help(
                    cause:
                        "While reading this file the reader tried something that is forbidden to it, and was stopped.",
                    advice:
                        "The file may have been made to do harm: please show it to your administrator and do not open it. No other file is affected."
                )
            case .workerAnswer:
                Help(
                    cause: "The reader's answer about this file was not valid and was not used.",
                    advice: "No other file is affected."
                )
            case .serviceCrashed:
                Help(
                    cause: "The service stopped each time it took this file up; it is no longer tried.",
                    advice: "No other file is affected. Please tell the administrator."
                )
            case .settling:
                Help(
                    cause: "The file is still being copied into the inbox.",
                    advice: "Please wait; it is read as soon as it is complete."
                )
            case .unreleased:
                Help(
                    cause: "The marker or checksum file that releases this file is not there yet.",
                    advice: "Please put it beside the file once the file is complete."
                )
            case .checksumMismatch:
                Help(
                    cause: "The content of the file is not what its checksum file says.",
                    advice: "Please copy both the file and its checksum file into the inbox again."
                )
            case .tooDeep:
                Help(
                    cause: "The file lies in too many folders, one inside the other.",
                    advice: "Please move it further up in the inbox."
                )
            case .unreadable:
                Help(
                    cause: "The service is not allowed to read this file.",
                    advice: "Please run the chmod command given in the log, or delete the file and copy it in again."
                )
            case .notMovable:
                Help(
                    cause: "The service is not allowed to take the file out of this folder.",
                    advice: "Please run the chmod command given in the log, or copy the files into the inbox one by "
                        + "one."
                )
            case .changing:
                Help(
                    cause: "The file kept changing while it was read.",
                    advice: "Please close the program that writes it; it is read once it no longer changes."
                )
            case .outsideSchedule:
                Help(
                    cause: "It is not yet time to read the inbox.",
                    advice: "Please wait; the file is read at the next pass."
                )
            case .paused:
                Help(
                    cause: "The administrator has paused the reading of the inbox.",
                    advice: "Please wait; the file is read when reading goes on."
                )
            case .queued:
                Help(
                    cause: "The file waits for its turn.",
                    advice: "Please wait; there is no need to send it again."
                )
            case .readOnly:
                Help(
                    cause: "The service's disk cannot be written to at present.",
                    advice: "Please tell the administrator; the file is read once it can, no need to send it again."
                )
            case .noResources:
                Help(
                    cause: "The service's machine has too much to do at present.",
                    advice: "Please wait; the file is read shortly, no need to send it again."
                )
            case .diskFull:
                Help(
                    cause: "The service's disk is full.",
                    advice: "Please tell the administrator; the file is read once there is room, no need to send it "
                        + "again."
                )
            }
        }
    )
}
