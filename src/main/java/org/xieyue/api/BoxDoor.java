package org.xieyue.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.shared.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The short way into the box for a sealed vote that is sent as the voters' page sends it, because a whole workforce casts within
 * minutes. It stands behind the security filters and answers as {@link VotingController#cast} does; whatever is unusual about a
 * request goes on to that.
 */
final class BoxDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String BALLOTS = "/api/v1/ballots/";
    private static final String BOX = "/box";
    private static final int ID_LENGTH = 36;
    private static final int MOST_BYTES = 1 << 16;

    private final transient VotingBooth booth;
    private final transient Problems problems;
    private final transient ApiErrors errors;
    private final transient JsonMapper json;
    private final transient ObjectReader votes;

    BoxDoor(VotingBooth booth, Problems problems, ApiErrors errors, JsonMapper json) {
        this.booth = booth;
        this.problems = problems;
        this.errors = errors;
        this.json = json;
        this.votes = json.readerFor(SealedVote.class);
    }

    static boolean isBox(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.length() == BALLOTS.length() + ID_LENGTH + BOX.length()
                && path.startsWith(BALLOTS)
                && path.endsWith(BOX)
                && request.getMethod().equals("POST");
    }

    private static boolean isUsual(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return isBox(request)
                && length > 0
                && length <= MOST_BYTES
                && MediaType.APPLICATION_JSON_VALUE.equals(request.getContentType())
                && request.getQueryString() == null
                && (accepted == null || accepted.equals(MediaType.ALL_VALUE));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isUsual(request)) {
            chain.doFilter(request, response);
            return;
        }
        StrictParameters.nameLanguage(request, response);
        byte[] body = request.getInputStream().readNBytes(request.getContentLength());
        try {
            cast(request, response, body);
        } catch (RuntimeException failure) {
            errors.resolveException(request, response, null, failure);
        }
    }

    private void cast(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        String path = request.getRequestURI();
        SealedVote vote = read(request, body);
        BallotId ballot = PathIds.ballotId(path.substring(BALLOTS.length(), path.length() - BOX.length()));
        switch (vote.cast(booth, ballot)) {
            case Answer.Done<VotingBooth.Receipt> done -> {
                byte[] receipt = json.writeValueAsBytes(done.value());
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.setContentLength(receipt.length);
                response.getOutputStream().write(receipt);
            }
            case Answer.Refused<VotingBooth.Receipt> refused ->
                errors.write(response, problems.refusal(request, refused.reasons()));
        }
    }

    private SealedVote read(HttpServletRequest request, byte[] body) {
        try {
            SealedVote vote = votes.readValue(body);
            if (vote == null) {
                throw new HttpMessageNotReadableException("no body", new ServletServerHttpRequest(request));
            }
            PlainText.check("textHash", vote.textHash());
            PlainText.check("token", vote.token());
            PlainText.check("signature", vote.signature());
            PlainText.check("ciphertext", vote.ciphertext());
            return vote;
        } catch (JacksonException garbled) {
            throw new HttpMessageNotReadableException("garbled", garbled, new ServletServerHttpRequest(request));
        }
    }
}
