package org.xieyue.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The texts of Vaadin's own components, which come in English only. */
@Component
public class ComponentTexts {

    private final Wording wording;

    ComponentTexts(Wording wording) {
        this.wording = wording;
    }

    /** The same texts in one language, whoever looks. */
    public ComponentTexts in(Locale language) {
        return new ComponentTexts(wording.in(language));
    }

    public DatePickerI18n datePicker() {
        Locale locale = wording.locale();
        DatePickerI18n words = new DatePickerI18n();
        words.setToday(wording.say("ui.picker.today"));
        words.setCancel(wording.say("ui.cancel"));
        words.setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d");
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale));
        words.setWeekdaysShort(weekdays(TextStyle.NARROW_STANDALONE, locale));
        words.setFirstDayOfWeek(1);
        words.setBadInputErrorMessage(wording.say("ui.picker.bad"));
        words.setRequiredErrorMessage(wording.say("ui.required"));
        return words;
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.of(7, 1, 2, 3, 4, 5, 6)
                .mapToObj(day -> java.time.DayOfWeek.of(day).getDisplayName(style, locale))
                .toList();
    }

    private static String size(int bytes) {
        int kilobytes = bytes / 1024;
        return kilobytes < 1024 ? kilobytes + " KB" : kilobytes / 1024 + " MB";
    }

    /** @param mostBytes how large a file may be: what is said of one that is larger */
    public UploadI18N upload(int mostBytes) {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(wording.say("ui.upload.drop"))
                .setMany(wording.say("ui.upload.drop")));
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne(wording.say("ui.upload.add")).setMany(wording.say("ui.upload.add")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(wording.say("ui.upload.tooMany"))
                .setFileIsTooBig(wording.say("ui.upload.tooBig", size(mostBytes)))
                .setIncorrectFileType(wording.say("ui.upload.wrongType")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(wording.say("ui.upload.connecting"))
                        .setStalled(wording.say("ui.upload.stalled"))
                        .setProcessing(wording.say("ui.upload.processing"))
                        .setHeld(wording.say("ui.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(wording.say("ui.upload.remaining"))
                        .setUnknown(wording.say("ui.upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(wording.say("ui.upload.failed"))
                        .setUnexpectedServerError(wording.say("ui.upload.failed"))
                        .setForbidden(wording.say("ui.upload.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(wording.say("ui.upload.retry"))
                .setStart(wording.say("ui.upload.start"))
                .setRemove(wording.say("ui.upload.remove")));
        words.setUnits(List.of("B", "KB", "MB", "GB"));
        return words;
    }

    public MenuBarI18n menuBar() {
        return new MenuBarI18n().setMoreOptions(wording.say("ui.more"));
    }

    /** Title, labels and error of the sign-in form. */
    public LoginI18n login() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle(wording.say("ui.login.title"));
        form.setUsername(wording.say("ui.login.name"));
        form.setPassword(wording.say("ui.login.password"));
        form.setSubmit(wording.say("ui.login.submit"));
        form.setForgotPassword(wording.say("ui.login.forgot"));
        words.setForm(form);
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(wording.say("ui.login.error.title"));
        error.setMessage(wording.say("ui.login.error.message"));
        error.setUsername(wording.say("ui.login.error.name"));
        error.setPassword(wording.say("ui.login.error.password"));
        words.setErrorMessage(error);
        return words;
    }
}
